// Lengths of time as people read them: `P24M` in a file is 24 months on a page.
import type { Speaker } from '../texts/speaker.ts';

const UNITS = { Y: 'years', M: 'months', W: 'weeks', D: 'days' } as const;

/** An ISO 8601 duration of one unit in words; anything else stays as written. */
export function durationWords({ say }: Pick<Speaker, 'say'>, text: string): string {
  const match = /^P(\d{1,4})([YMWD])$/.exec(text);
  return match === null ? text : say(`duration.${UNITS[match[2] as keyof typeof UNITS]}`, { count: Number(match[1]) });
}
