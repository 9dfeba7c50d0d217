// Writes folders of small files, and takes those of an earlier site, in a thread of its own: a page is rendered while the one before goes
// to the disk, which takes as long.
import { Worker } from 'node:worker_threads';

export interface FolderFiles {
  readonly folder: string;
  /** Names and contents. Bytes are handed over, and gone here afterwards. */
  readonly files: readonly (readonly [name: string, content: FileContent])[];
  /** Called when all are written. */
  readonly written: () => void;
  /** Called instead when a file of an earlier site is not the one that is meant. Then none of the files is there. */
  readonly refused?: (() => void) | undefined;
}

export type FileContent = string | Uint8Array<ArrayBuffer> | EarlierFile;

/**
 * A file of an earlier site, which gets a second name: it has no other one, this content, this owner and these rights, or is not taken.
 * Where a file cannot have two names it is copied; then content and rights count.
 */
export interface EarlierFile {
  readonly from: string;
  /** Folder of that site. The file must lie below it, and no folder between them may be a link to elsewhere. */
  readonly site: string;
  readonly sha256: string;
  readonly uid: number;
  readonly mode: number;
}

/** What may wait for the disk: about as much memory as a page takes, so many times. */
const MOST_WAITING = 64;

export class FileQueue {
  readonly #waiting: FolderFiles[] = [];
  #worker: Worker | undefined;
  #error: Error | undefined;
  /** Those who wait for room, or for the end. */
  #waking: (() => void)[] = [];

  /** Takes files to be written, and settles when there is room for more. @throws Error when earlier ones could not be written */
  async add(item: FolderFiles): Promise<void> {
    this.#worker ??= this.#start();
    this.#waiting.push(item);
    const { folder, files } = item;
    const buffers = files.flatMap(([, content]) => (content instanceof Uint8Array ? [content.buffer] : []));
    this.#worker.postMessage({ folder, files }, buffers);
    await this.#until(() => this.#waiting.length < MOST_WAITING);
  }

  /** Settles when these files are written or refused, as all before them. @throws Error when something could not be */
  async done(item: FolderFiles): Promise<void> {
    await this.#until(() => !this.#waiting.includes(item));
  }

  /** Settles when everything is written. @throws Error when something could not be */
  async finished(): Promise<void> {
    await this.#until(() => this.#waiting.length === 0);
  }

  /** Ends the thread, whatever was written. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(`(${writeFolders.toString()})()`, { eval: true });
    worker.on('message', (isWritten: boolean) => {
      const item = this.#waiting.shift();
      try {
        if (isWritten) item?.written();
        else item?.refused?.();
      } catch (error) {
        this.#fail(error);
      }
      this.#wake();
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('The thread that writes pages ended before it was done.')));
    return worker;
  }

  #fail(error: unknown): void {
    this.#error ??= error instanceof Error ? error : new Error(String(error));
    this.#wake();
  }

  #wake(): void {
    const waking = this.#waking;
    this.#waking = [];
    for (const wake of waking) wake();
  }

  async #until(holds: () => boolean): Promise<void> {
    for (;;) {
      if (this.#error !== undefined) throw this.#error;
      if (holds()) return;
      await new Promise<void>((wake) => this.#waking.push(wake));
    }
  }
}

/** Runs in the thread, as text: nothing outside of it is there. Answers each message when its files are written, or refused. */
function writeFolders(): void {
  const { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } = process.getBuiltinModule('node:fs');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { dirname } = process.getBuiltinModule('node:path');
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  parentPort?.on('message', ({ folder, files }: Pick<FolderFiles, 'folder' | 'files'>) => {
    // Most often all is there but the folder itself, and asking for those above it costs as much as writing the page.
    try {
      mkdirSync(folder);
    } catch {
      mkdirSync(folder, { recursive: true });
    }
    const isWritten = files.every(([name, content]) => write(`${folder}/${name}`, content));
    if (!isWritten) for (const [name] of files) rmSync(`${folder}/${name}`, { force: true });
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort.postMessage(isWritten);
  });

  function write(path: string, content: FileContent): boolean {
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return take(path, content);
    writeFileSync(path, content);
    return true;
  }

  const realFolders = new Set<string>();

  function isReal(folder: string, site: string): boolean {
    if (folder === site || realFolders.has(folder)) return true;
    if (folder.length <= site.length) return false;
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true || !isReal(dirname(folder), site)) return false;
    realFolders.add(folder);
    return true;
  }

  function take(path: string, { from, site, sha256, uid, mode }: EarlierFile): boolean {
    if (!isReal(dirname(from), site)) return false;
    const names = nameAgain(path, from);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile() || found.nlink !== names || found.uid !== uid || found.mode !== mode)
      return false;
    return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  }

  /** How many names the file has then. */
  function nameAgain(path: string, from: string): number {
    try {
      linkSync(from, path);
      return 2;
    } catch {
      // Gone, or where no file can have a second name.
      const found = lstatSync(from, { throwIfNoEntry: false });
      if (found?.isFile() === true) writeFileSync(path, readFileSync(from), { mode: found.mode });
      return 1;
    }
  }
}
