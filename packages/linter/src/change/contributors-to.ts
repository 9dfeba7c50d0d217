// Everyone who had a hand in one thing of a change: in the change itself, and in what it brings into force and was written before.
import type { Contributors } from '@clausemark/control';
import type { ChangeEvidence } from './change-input.ts';

export function contributorsTo(key: string, { contributors, earlier }: ChangeEvidence): Contributors {
  const before = earlier?.get(key);
  if (before === undefined) return contributors;
  return {
    people: new Set([...contributors.people, ...before.people]),
    bots: [...new Set([...contributors.bots, ...before.bots])],
    unknown: [...new Set([...contributors.unknown, ...before.unknown])],
  };
}
