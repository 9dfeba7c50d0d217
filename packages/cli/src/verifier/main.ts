// The verifier that lies in the ledger itself: one file, nothing to install, the same code as `clausemark verify`. It looks at the folder
// it is started in, or at the one named; it knows neither git nor network.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditLedger, verifyLedger, type LedgerHead } from '@clausemark/control';
import { verifyJson, verifyText } from '@clausemark/reporters';
import {
  dayOf,
  folderFiles,
  ledgerZone,
  nowInstant,
  readAnchor,
  readAnchorText,
  useNodeHashes,
} from '@clausemark/workspace';

const USAGE = `node verify.mjs [FOLDER] [--anchor FILE|NUMBER:HASH]... [--today YYYY-MM-DD] [--json]

Verifies the ledger in FOLDER (default: the folder you are in), which is a checkout or copy of the branch clausemark-ledger.
Exit code 0: sound, as far as was looked at. 1: findings. 2: could not verify.
`;

const WHERE = 'Go into the folder of the ledger or name it: node verify.mjs FOLDER.';

// Whoever reads only the beginning has closed the pipe: no fault of the ledger's, and no verdict either.
process.stdout.on('error', () => process.exit(2));
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    useNodeHashes();
    const options = readArguments(args);
    return typeof options === 'string' ? tell(`${options}\n\n${USAGE}`, 2) : verify(options);
  } catch (error) {
    return tell(`verify.mjs could not verify: ${error instanceof Error ? error.message : String(error)}\n`, 2);
  }
}

interface Options {
  readonly folder: string;
  readonly anchors: readonly LedgerHead[];
  readonly today: string | undefined;
  readonly json: boolean;
}

function verify({ folder, anchors, today, json }: Options): number {
  const files = folderFiles(folder);
  if (files.text === undefined) return tell(`There is no ledger.jsonl in ${resolve(folder)}. ${WHERE}\n`, 2);
  const day = dayOf(ledgerZone(files.text));
  const kept = files.anchors.map(({ path, bytes }) => readAnchor(path, bytes));
  const broken = kept.flatMap((anchor) => ('problem' in anchor ? anchor.problem : []));
  const inside = kept.flatMap((anchor) => ('problem' in anchor ? [] : anchor));
  const now = nowInstant();
  const found = verifyLedger(files.text, { store: files.object, anchors: [...anchors, ...inside], now, dayOf: day });
  const audit = auditLedger({
    place: folder,
    verification: { ...found, problems: [...broken, ...found.problems] },
    today: today ?? day(now),
    anchors: anchors.length,
    history: { looked: false, why: 'this verifier reads the ledger alone; use clausemark verify in a clone' },
    main: { looked: false, why: 'this verifier reads the ledger alone; use clausemark verify in a clone' },
  });
  process.stdout.write(json ? verifyJson(audit) : verifyText(audit, 100));
  return audit.sound ? 0 : 1;
}

/** A text for anything unknown: a mistyped flag must not look like a verification. */
function readArguments(args: readonly string[]): Options | string {
  const rest = [...args];
  const anchors: LedgerHead[] = [];
  let [folder, today, json]: [string, string | undefined, boolean] = ['.', undefined, false];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true;
    else if (arg === '--anchor') anchors.push(anchorOf(rest.shift() ?? ''));
    else if (arg === '--today' && /^\d{4}-\d{2}-\d{2}$/.test(rest[0] ?? '')) today = rest.shift();
    else if (!arg.startsWith('-') && existsSync(arg)) folder = arg;
    else return refusal(arg, rest[0]);
  }
  return { folder, anchors, today, json };
}

function refusal(arg: string, next: string | undefined): string {
  if (arg === '--help' || arg === '-h') return 'How to verify:';
  if (arg === '--today') return `--today wants a day as YYYY-MM-DD, not "${next ?? ''}".`;
  return arg.startsWith('-') ? `There is no option ${arg}.` : `There is no folder "${arg}".`;
}

function anchorOf(value: string): LedgerHead {
  const given = readAnchorText(value);
  if (given !== undefined) return given;
  if (!existsSync(value))
    throw new Error(`the anchor "${value}" is neither a file nor NUMBER:HASH with the 64 characters of a SHA-256`);
  const anchor = readAnchor(value, readFileSync(value));
  if ('problem' in anchor) throw new Error(`the anchor ${value} holds no {"seq": number, "hash": SHA-256}`);
  return anchor;
}

function tell(text: string, code: number): number {
  process.stderr.write(text);
  return code;
}
