// The questions of `clausemark new` on a terminal, for what the call has not said. Clauses are found by typing.
import { autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import type { ManualStandards } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { VerbError } from '../output/verb-error.ts';

export interface DocumentWish {
  readonly title: string | undefined;
  readonly clauses: readonly string[];
  readonly owner: string | undefined;
}

/** @throws VerbError when somebody leaves */
export async function askDocument(
  wish: DocumentWish,
  manual: Manual,
  standards: ManualStandards,
): Promise<DocumentWish> {
  const title =
    wish.title ??
    answered(
      await text({
        message: 'Title of the document',
        validate: (value) => (value === undefined || value.trim() === '' ? 'This cannot stay empty.' : undefined),
      }),
    );
  const options = clauseOptions(standards);
  const clauses =
    wish.clauses.length > 0 || options.length === 0
      ? wish.clauses
      : answered(
          await autocompleteMultiselect({
            message: 'Which clauses shall it answer? (type to search, tab chooses, enter goes on)',
            required: false,
            maxItems: 12,
            options,
          }),
        );
  const roles = Object.entries(manual.roles.roles).map(([value, role]) => ({ value, label: role.title }));
  const owner =
    wish.owner ??
    (roles.length === 0 ? undefined : answered(await select({ message: 'Which role owns it?', options: roles })));
  return { title, clauses, owner };
}

/** Auditable clauses of the default standard. */
function clauseOptions({ all, defaultKey }: ManualStandards) {
  const standard = all.find(({ key }) => key === defaultKey);
  return (standard?.requirements ?? []).map(({ number, title }) => ({ value: number, label: `${number} ${title}` }));
}

function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new VerbError('The questions were not answered to the end.', 'Nothing was written.');
  return value as Exclude<Value, symbol>;
}
