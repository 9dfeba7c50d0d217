// The classes of change, and which declaration is enough for which minimum. The machine's minimum wins over the declaration.

export const changeClasses = [
  'none',
  'administrative',
  'format',
  'editorial',
  'substantive',
  'new',
  'obsolete',
  'move',
  'emergency',
  'gate',
] as const;

export type ChangeClass = (typeof changeClasses)[number];

const CONTENT = ['none', 'administrative', 'format', 'editorial', 'substantive'] as const;

/** Declarations that are at least as strict as a minimum. Emergency replaces a release, never an obsolescence or a gate change. */
const enough: Readonly<Record<ChangeClass, readonly ChangeClass[]>> = {
  none: [...CONTENT, 'emergency'],
  administrative: [...CONTENT.slice(1), 'emergency'],
  format: [...CONTENT.slice(2), 'emergency'],
  editorial: ['editorial', 'substantive', 'emergency'],
  substantive: ['substantive', 'emergency'],
  new: ['new', 'emergency'],
  obsolete: ['obsolete'],
  move: ['move', 'editorial', 'substantive'],
  emergency: ['emergency'],
  gate: ['gate'],
};

export interface JudgedClass {
  /** The class whose approvals are needed: the declared one when it is enough, else what the machine makes of the change. */
  readonly class: ChangeClass;
  /** False when the declaration is below the minimum. */
  readonly sufficient: boolean;
}

/** Editorial must be declared: a change of words that nobody declares is substantive. */
export function judgeClass(minimum: ChangeClass, declared: ChangeClass | undefined): JudgedClass {
  const undeclared = minimum === 'editorial' ? 'substantive' : minimum;
  if (declared === undefined) return { class: undeclared, sufficient: true };
  const sufficient = enough[minimum].includes(declared);
  return { class: sufficient ? declared : undeclared, sufficient };
}
