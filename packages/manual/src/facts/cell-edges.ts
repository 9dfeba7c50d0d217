// Where what is written in a cell of a table begins and ends, between its pipes and blanks.

const PIPE = 0x7c;

/** @param from where the cell begins in the file, with its pipe; it ends before `to` */
export function cellStart(file: string, from: number, to: number): number {
  let start = from;
  if (start < to && file.charCodeAt(start) === PIPE) start += 1;
  while (start < to && isBlank(file.charCodeAt(start))) start += 1;
  return start;
}

/** @param start what `cellStart` said */
export function cellEnd(file: string, start: number, to: number): number {
  let end = to;
  while (start < end && isBlank(file.charCodeAt(end - 1))) end -= 1;
  if (start < end && file.charCodeAt(end - 1) === PIPE) end -= 1;
  while (start < end && isBlank(file.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code > 0x7f && /\s/.test(String.fromCharCode(code)));
}
