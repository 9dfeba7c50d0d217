// Lines of a redline as a terminal shows them: signs, colours, width.
import pc from 'picocolors';
import type { RedlineLine } from '@clausemark/control';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { HOSTILE } from '../testing/hostile.ts';
import { markedLine } from './marked-line.ts';

const plain = pc.createColors(false);
const run = (op: 'same' | 'added' | 'removed', text: string) => ({
  op,
  tokens: text.split(' ').map((word) => ({ kind: 'text', text: word }) as const),
});

function aLine(part: Partial<RedlineLine>): RedlineLine {
  return { op: 'changed', kind: 'text', level: 0, marker: '', cells: [], ...part };
}

test('signs stand around runs of words, a bar between cells', () => {
  const cells = [[run('same', 'A')], [run('removed', '1 kg'), run('added', '2 kg')]];
  expect(markedLine(aLine({ kind: 'row', cells }), 80, plain)).toEqual(['    ~ A | [-1 kg-] {+2 kg+}']);
});

test('a line whose words are the same says what changed', () => {
  expect(markedLine(aLine({ kind: 'item', marker: '1.', cells: [[run('same', 'weigh')]] }), 80, plain)).toEqual([
    '    ~ 1. weigh (same words; their level, tick or list changed)',
  ]);
});

test('colours cover the words of a run on every line, and no blank between runs', () => {
  const cells = [[run('same', 'aa bb'), run('added', 'cc dd'), run('same', 'ee')]];
  expect(markedLine(aLine({ cells }), 17, pc.createColors(true))).toEqual([
    '    ~ aa bb \u001b[32m{+cc\u001b[39m',
    '      \u001b[32mdd+}\u001b[39m ee',
  ]);
});

test('hostile words stay within the width and lose no sign', () => {
  for (const text of HOSTILE) {
    const lines = markedLine(aLine({ cells: [[run('added', text)]] }), 40, plain);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(lines.join('')).toMatch(/\{\+.*\+\}$/s);
    expect(lines.join('\n')).not.toMatch(/[\u0000\u001b\u202e]/);
  }
});
