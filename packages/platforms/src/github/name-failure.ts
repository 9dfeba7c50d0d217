// From a failed request to GitHub to an error that says what is missing. An error is never an empty answer.
import { PlatformError } from '../platform-error.ts';

/** What octokit throws, as far as it is looked at. */
interface Failure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

const TRY_AGAIN = 'Run the job again. If it stays so, look at the status page of the platform.';

export function nameFailure(error: unknown, asked: string): PlatformError {
  const { status = 0, message = '', response } = error as Failure;
  const headers = response?.headers ?? {};
  const because = `GitHub answered ${status} to ${asked}`;
  if (status === 401) {
    return new PlatformError(
      'bad-token',
      `${because}: the token is not accepted.`,
      'Check the token; it may have expired.',
    );
  }
  if (status === 429 || isRateLimit(status, message, headers)) return rateLimit(because, headers);
  if (status === 403) return permission(because, message, headers);
  if (status === 404) {
    const mend = 'Check the name of the repository and the number, and that the token may read it.';
    return new PlatformError('not-found', `${because}: it does not exist, or the token may not see it.`, mend);
  }
  const detail = response === undefined ? `GitHub could not be reached for ${asked}` : because;
  return new PlatformError(
    'unavailable',
    `${detail}${message === '' ? '' : ` (${message.slice(0, 200)})`}.`,
    TRY_AGAIN,
  );
}

function isRateLimit(
  status: number,
  message: string,
  headers: Readonly<Record<string, string | number | undefined>>,
): boolean {
  return status === 403 && (String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message));
}

function rateLimit(because: string, headers: Readonly<Record<string, string | number | undefined>>): PlatformError {
  const reset = Number(headers['x-ratelimit-reset']);
  const until = Number.isFinite(reset) && reset > 0 ? ` until ${new Date(reset * 1000).toISOString()}` : '';
  const mend = 'Run the job again after that. If it happens often, use a token of an app of your own.';
  return new PlatformError('rate-limit', `${because}: no more requests are allowed${until}.`, mend);
}

function permission(
  because: string,
  message: string,
  headers: Readonly<Record<string, string | number | undefined>>,
): PlatformError {
  const needed = headers['x-accepted-github-permissions'];
  const mend =
    needed === undefined
      ? 'Give the job the permissions that the workflow of Clausemark names.'
      : `Give the token the permission ${String(needed)}, for example under permissions: of the job.`;
  return new PlatformError('missing-permission', `${because}: ${message.slice(0, 200)}`, mend);
}
