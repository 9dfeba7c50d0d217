// Names the program to the byte, for what is kept from one run to the next: the bundle's files are named by what is in them.
// Sources that somebody works on have no such name, and nothing found by them is kept.

export const program: string | undefined = /-([\w-]{8})\.js$/.exec(import.meta.url)?.[1];
