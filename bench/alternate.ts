// Measures two commands in turn (A B A B ...), so that whatever else the machine does hits both alike.
import { measure, medians } from './measure.ts';
import type { Command, Cost } from './measure.ts';

export interface Comparison {
  readonly a: Cost;
  readonly b: Cost;
  /** A divided by B. */
  readonly ratio: Cost;
}

export interface AlternateOptions {
  readonly runs: number;
  /** Runs of each that are not counted, for example to fill caches. */
  readonly warmUp?: number;
  /** Called before each round, for example to change files. */
  readonly prepare?: (round: number) => void;
}

export function alternate(
  a: Command,
  b: Command,
  { runs, warmUp = 0, prepare = () => {} }: AlternateOptions,
): Comparison {
  const costs: { readonly a: Cost; readonly b: Cost }[] = [];
  for (let round = -warmUp; round < runs; round += 1) {
    if (round >= 0) prepare(round);
    const cost = { a: measure(a), b: measure(b) };
    if (round >= 0) costs.push(cost);
  }
  const [first, second] = [medians(costs.map((cost) => cost.a)), medians(costs.map((cost) => cost.b))];
  return { a: first, b: second, ratio: ratioOf(first, second) };
}

export function ratioOf(a: Cost, b: Cost): Cost {
  return { cpu: a.cpu / b.cpu, wall: a.wall / b.wall, memory: a.memory / b.memory };
}
