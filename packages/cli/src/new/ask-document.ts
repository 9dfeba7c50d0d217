// The questions of `clausemark new` on a terminal, for what the call has not said. Clauses are found by typing.
import { autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import type { ManualStandards } from '@clausemark/linter';
import type { DocumentTypeName, Manual } from '@clausemark/manual';
import { VerbError } from '../output/verb-error.ts';
import { processNames } from './process-table.ts';

export interface DocumentWish {
  readonly title: string | undefined;
  readonly clauses: readonly string[];
  readonly owner: string | undefined;
  /** The process a procedure belongs to; undefined: one of its own. */
  readonly process: string | undefined;
  /** How long its records are kept: an ISO 8601 duration, or tbd. */
  readonly retention: string | undefined;
}

/** @throws VerbError when somebody leaves */
export async function askDocument(
  wish: DocumentWish,
  type: DocumentTypeName,
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
  const process = wish.process ?? (type === 'procedure' ? await askProcess(manual, title) : undefined);
  const keepsRecords = type === 'form' || type === 'register';
  const retention = wish.retention ?? (keepsRecords ? answered(await askRetention()) : undefined);
  return { title, clauses, owner, process, retention };
}

async function askProcess(manual: Manual, title: string): Promise<string | undefined> {
  const names = processNames(manual);
  if (names.length === 0) return undefined;
  const chosen = answered(
    await select({
      message: 'Which process does it belong to?',
      options: [...names.map((value) => ({ value, label: value })), { value: '', label: 'one of its own' }],
    }),
  );
  if (chosen !== '') return chosen;
  const own = answered(await text({ message: 'Name of the process', initialValue: title }));
  return own.trim() === '' ? undefined : own.trim();
}

function askRetention(): Promise<string | symbol> {
  return text({
    message: 'How long are its records kept? (P10Y is ten years; tbd: decide later)',
    initialValue: 'tbd',
    validate: (value) => (/^(?:tbd|P\d+[YM])$/.test(value ?? '') ? undefined : 'P10Y, P84M or tbd'),
  });
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
