// Sink: a relative URI reference to a file of the repository.

/** The path, percent-encoded segment by segment, without a leading `./`. */
export function encodePath(path: string): string {
  return stripDotSlash(path).toWellFormed().split('/').map(encodeURIComponent).join('/');
}

export function stripDotSlash(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '');
}
