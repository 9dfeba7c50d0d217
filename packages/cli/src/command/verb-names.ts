// The names of the verbs alone, for suggestions; a test keeps them equal to the table.
export const verbNames = [
  'check',
  'init',
  'new',
  'coverage',
  'register',
  'impact',
  'diff',
  'revise',
  'obsolete',
  'review',
  'explain',
  'rules',
  'config',
  'site',
  'help',
] as const;
