// Duty: which standards come with the program.
export const builtInKeys = ['as9120@B', 'iso9001@2015'] as const;
export type BuiltInKey = (typeof builtInKeys)[number];
