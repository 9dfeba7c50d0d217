// The verifier that lies in the ledger itself: one file, nothing to install, the same code as `clausemark verify`. It looks at the folder
// it is started in, or at the one named; it knows neither git nor network.
import { existsSync, readFileSync } from 'node:fs';
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

// Whoever reads only the beginning has closed the pipe: no fault of the ledger's, and no verdict either.
process.stdout.on('error', () => process.exit(2));
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    useNodeHashes();
    const options = readArguments(args);
    if (options === undefined) return tell(USAGE, 2);
    return verify(options);
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
  if (files.text === undefined) return tell(`There is no ledger.jsonl in ${folder}.\n`, 2);
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

/** Undefined for anything unknown: a mistyped flag must not look like a verification. */
function readArguments(args: readonly string[]): Options | undefined {
  const rest = [...args];
  const anchors: LedgerHead[] = [];
  let [folder, today, json]: [string, string | undefined, boolean] = ['.', undefined, false];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true;
    else if (arg === '--anchor') anchors.push(anchorOf(rest.shift() ?? ''));
    else if (arg === '--today' && /^\d{4}-\d{2}-\d{2}$/.test(rest[0] ?? '')) today = rest.shift();
    else if (!arg.startsWith('-') && existsSync(arg)) folder = arg;
    else return undefined;
  }
  return { folder, anchors, today, json };
}

function anchorOf(value: string): LedgerHead {
  const given = readAnchorText(value);
  if (given !== undefined) return given;
  const anchor = readAnchor(value, readFileSync(value));
  if ('problem' in anchor) throw new Error(`the anchor ${value} holds no {"seq": number, "hash": SHA-256}`);
  return anchor;
}

function tell(text: string, code: number): number {
  process.stderr.write(text);
  return code;
}
