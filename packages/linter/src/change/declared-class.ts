// The class an author declared for a change. The key stays in the document after its revision, so an old declaration is not taken for a new one.
import type { ChangeClass, DocumentChange } from '@clausemark/control';
import type { ManualDocument } from '@clausemark/manual';

const DECLARABLE = ['editorial', 'substantive', 'emergency'] as const satisfies readonly ChangeClass[];

/** Undefined when nothing was declared for this change: same revision, same key. */
export function declaredClass(
  { base, head }: DocumentChange,
  before: ManualDocument | undefined,
  after: ManualDocument | undefined,
  minimum: ChangeClass,
): ChangeClass | undefined {
  if (minimum === 'none' || minimum === 'obsolete') return undefined;
  const written = after?.text('change_class');
  const declared = DECLARABLE.find((name) => name === written);
  if (minimum === 'new') return declared === 'emergency' ? declared : undefined;
  const left = base?.revision === head?.revision && before?.text('change_class') === written;
  return left ? undefined : declared;
}
