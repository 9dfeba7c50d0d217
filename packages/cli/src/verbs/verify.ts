// `clausemark verify`: the ledger held against itself, its objects, anchors from outside, the history and the main branch.
import { auditLedger, type HistoryAudit, type MainAudit } from '@clausemark/control';
import { verifyJson, verifyText } from '@clausemark/reporters';
import { auditHistory, auditMain, findRoot, today, type OpenLedger } from '@clausemark/workspace';
import type { Verb, VerbInput } from '../command/command.ts';
import { listFlag, textFlag } from '../command/flags.ts';
import { noLedger } from '../ledger/no-ledger.ts';
import { openPlace, rootOf } from '../ledger/open-place.ts';
import { readAnchors } from '../ledger/read-anchors.ts';

export const run: Verb = async (input) => {
  const { flags, io } = input;
  const anchors = readAnchors(listFlag(flags, 'anchor'), io.cwd);
  const ledger = await openPlace(input);
  const verification = ledger.verify(anchors);
  if (verification === undefined || ledger.files === undefined) throw noLedger(input);
  const day = today(ledger.zone, textFlag(flags, 'today'));
  const { entries } = verification;
  const audit = auditLedger({
    place: ledger.files.place,
    verification,
    today: day,
    anchors: anchors.length,
    history: await historyOf(input, ledger, entries),
    main: await mainOf(input, ledger, entries, day),
  });
  const json = flags['json'] === true || textFlag(flags, 'format') === 'json';
  io.out(json ? verifyJson(audit) : verifyText(audit, io.columns));
  return audit.sound ? 0 : 1;
};

type Entries = Parameters<typeof auditHistory>[1];

async function historyOf(input: VerbInput, { files }: OpenLedger, entries: Entries): Promise<HistoryAudit> {
  if (files?.commit === undefined)
    return { looked: false, why: 'the ledger was read from a folder, without the history' };
  return auditHistory(findRoot(rootOf(input)), entries, files.object);
}

async function mainOf(input: VerbInput, { files }: OpenLedger, entries: Entries, day: string): Promise<MainAudit> {
  const at = textFlag(input.flags, 'main');
  if (files?.commit === undefined && at === undefined)
    return { looked: false, why: 'the ledger was read from a folder; name the branch with --main' };
  return auditMain(findRoot(rootOf(input)), entries, day, at);
}
