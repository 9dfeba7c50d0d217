// The floor of any verification: reads the same bytes and hashes them, line by line and object by object, and looks at nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const text = readFileSync(join(folder, 'ledger.jsonl'));
let count = 0;
for (let start = 0; start < text.length; count += 1) {
  const end = text.indexOf(10, start);
  createHash('sha256').update(text.subarray(start, end)).digest('hex');
  start = end + 1;
}
for (const entry of readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  createHash('sha256')
    .update(readFileSync(join(entry.parentPath, entry.name)))
    .digest('hex');
  count += 1;
}
process.stdout.write(`${count} hashes\n`);
