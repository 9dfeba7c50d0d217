// Where the action reads and writes: the environment that the runner sets, and its log. Tests bring their own.

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  /** Protocols git may use to fetch. Only tests name another than https. */
  readonly protocols: string;
  /** Milliseconds before a failed request is tried again. */
  readonly retryWait: number;
}

export function processSurroundings(): Surroundings {
  return { env: process.env, out: (text) => void process.stdout.write(text), protocols: 'https', retryWait: 1000 };
}
