// Days are written YYYY-MM-DD in every language, as in the files and in the ledger: nobody can take the month for the day.

/** The day so many days later. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
