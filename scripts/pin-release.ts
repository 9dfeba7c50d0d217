// Writes the commit of a release into the workflows that use it, in place of the zeros or of the release before.
// Usage: node scripts/pin-release.ts <40 digits>. The release commit holds packages/action/dist, made by scripts/bundle-action.ts. Run it twice:
// the second time with the commit of the first, whose workflows name the action. CONTRIBUTING.md has the whole way.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinRelease } from './release/pin-release.ts';
import { workflowFolders } from './release/workflow-folders.ts';

const [commit = ''] = process.argv.slice(2);

for (const folder of workflowFolders) {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  for (const name of readdirSync(path).filter((item) => item.endsWith('.yml') && item !== 'ci.yml')) {
    const text = readFileSync(path + name, 'utf8');
    writeFileSync(path + name, pinRelease(text, commit));
  }
}
