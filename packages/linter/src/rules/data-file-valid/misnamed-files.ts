// Files in control/ whose name is nearly that of a file which is read: what they say counts for nothing, without a word.
import { APPROVALS_PATH } from '@clausemark/control';
import { PEOPLE_PATH, ROLES_PATH, spelledAlike, WAIVERS_PATH, type Manual } from '@clausemark/manual';

const YAML = /\.ya?ml$/i;
const READ: readonly string[] = [ROLES_PATH, PEOPLE_PATH, WAIVERS_PATH, APPROVALS_PATH];

/** One letter from `roles`, and a good name for something else. */
const OTHER = 'rules';

export interface MisnamedFile {
  readonly path: string;
  readonly meant: string;
}

/** `control/roles.yml`, `control/waiver.yaml`, `Control/people.yaml`: in no order, of any kind. */
export function* misnamedFiles({ files }: Manual): Generator<MisnamedFile> {
  for (const path of files.keys()) {
    if (!YAML.test(path)) continue;
    const [folder, name, ...more] = path.split('/', 3);
    if (folder === undefined || name === undefined || more.length > 0 || READ.includes(path)) continue;
    const stem = /^(.+)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
    if (stem === undefined || stem === OTHER || !spelledAlike(folder, 'control')) continue;
    const isNear = (item: string): boolean =>
      folder === 'control' ? spelledAlike(stem, stemOf(item)) : stem === stemOf(item);
    const meant = READ.find(isNear);
    if (meant !== undefined) yield { path, meant };
  }
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}
