// The last thing the doctor does: it plants a bad change in a copy and sees whether the gate stops it.
import { proveGate } from '@clausemark/gate';
import { notSeen, ok, problem, type Check } from '@clausemark/platforms';
import { version } from '../version.ts';

const CODE = 'CTL006';

export async function proofCheck(root: string, today: string | undefined): Promise<Check> {
  const proof = await proveGate(root, version, today);
  if (proof.state === 'nothing-to-plant') {
    return notSeen(
      CODE,
      'There is no released document at HEAD, so no bad change could be planted.',
      'Run it again when a document is released.',
    );
  }
  const { document } = proof;
  if (proof.state === 'stopped') {
    return ok(
      CODE,
      `A change of ${document} that nobody controls was planted in a copy, and the gate stopped it (${proof.codes.join(', ')}).`,
    );
  }
  return problem(
    CODE,
    `A change of ${document} that nobody controls was planted in a copy, and the gate did not stop it for that.`,
    'Look at `rules` and `profile` in clausemark.yaml: released-content-changed must be on.',
  );
}
