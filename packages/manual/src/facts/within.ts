// Whether places lie within others, for many places in one pass.
import type { Span } from '../text/span.ts';

/**
 * Whether a place lies in one of those given. To be asked for one place after the other, in their order.
 *
 * @param spans in order, none within another
 */
export function within(spans: readonly Span[]): (place: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) < end) next += 1;
    return (spans[next]?.start ?? Infinity) <= start;
  };
}
