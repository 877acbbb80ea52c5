/** The whole check of the content, done when somebody wants to know, and again whenever a file of it changes. */

import { join } from 'node:path';
import { setTimeout as later } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { type Findings, onlyProblems, readAndCheck } from '../../checks/all.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { CONTENT } from '../../library/layers.ts';
import type { LibraryOptions } from '../../library.ts';
import { type DueShare, dueSoon } from '../../review/due-soon.ts';

/** What the check found, and of which state of the content. */
export interface Checked extends Omit<Findings, 'due'> {
  /** What is due for review, person by person; none where there are problems. */
  due: readonly DueShare[];
  /** Counts up: whoever has seen one asks for what comes after it. */
  version: number;
  /** How long it took. */
  seconds: number;
}

/** A save of an editor is several events: they are one change. */
const SETTLED_MS = 40;

/** A folder that changes while it is read is read again, so often, after so long. */
const MOST_READS = 5;
const AGAIN_MS = 200;

/** After how long it is looked again, unasked, where a file could not be read. */
const LATER_MS = 5_000;

const isUnread = ({ problems }: Pick<Findings, 'problems'>) => problems.some(({ unread }) => unread);

/** What is said where that was of no use; the next change is looked at all the same. */
const UNDONE: Problem = {
  file: CONTENT,
  message: '检查没有做完：可能有文件正被别的程序改',
  remedy: '等一会儿再看。还是这样，把黑窗口里的话拍下来，找信息科的同事',
};

export class WatchedCheck {
  readonly #options: LibraryOptions;
  readonly #onRead: (library: Library) => void;
  readonly #watcher: FSWatcher;
  /** The newest, under way or done; none before somebody wants to know. */
  #current: Promise<Checked> | undefined;
  #version = 0;
  #changed = false;
  #working = false;
  #waiting: (() => void)[] = [];

  /** @param onRead hears what was read, whenever it can be read */
  constructor(options: LibraryOptions, onRead: (library: Library) => void) {
    this.#options = options;
    this.#onRead = onRead;
    // Node's own loses a file that was replaced, as every save of ours replaces one.
    this.#watcher = watch(join(options.root, 'content'), { ignoreInitial: true }).on('all', () => this.#lookAgain());
  }

  #lookAgain(): void {
    this.#changed = true;
    if (this.#current && !this.#working) this.#again().catch(console.error);
  }

  async #again(): Promise<void> {
    this.#working = true;
    while (this.#changed) {
      this.#changed = false;
      await setTimeout(SETTLED_MS);
      if (this.#changed) continue;
      this.#current = this.#check();
      await this.#current;
    }
    this.#working = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Whatever happens, there is an answer: whoever waits for it has something to go by. */
  async #check(): Promise<Checked> {
    const start = performance.now();
    const version = ++this.#version;
    const found = await this.#find().catch((error: unknown) => {
      console.error(error);
      return { ...onlyProblems([UNDONE]), due: [] };
    });
    // Nothing tells when another program has let go of a file.
    if (isUnread(found) && !this.#watcher.closed) later(() => this.#lookAgain(), LATER_MS).unref();
    return { ...found, version, seconds: (performance.now() - start) / 1000 };
  }

  async #find(): Promise<Omit<Checked, 'version' | 'seconds'>> {
    const { library, findings } = await this.#read(MOST_READS);
    if (library) this.#onRead(library);
    return { ...findings, due: library && findings.problems.length === 0 ? dueSoon(library) : [] };
  }

  /** @throws Error where the folder cannot be read, again and again */
  async #read(times: number): ReturnType<typeof readAndCheck> {
    const read = await readAndCheck(this.#options).catch((error: unknown) => {
      if (times === 1) throw error;
      console.error(error);
    });
    // A file that was there when its folder was read may be gone when it is, or another program's for a moment.
    if (read && (times === 1 || !isUnread(read.findings))) return read;
    await setTimeout(AGAIN_MS);
    return this.#read(times - 1);
  }

  /**
   * @param after a version that is known already
   * @param patience milliseconds after which the same is given once more
   */
  async found(after: number, patience: number): Promise<Checked> {
    this.#current ??= this.#check();
    const now = await this.#current;
    if (now.version !== after) return now;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    await Promise.race([promise, setTimeout(patience)]);
    return (await this.#current) ?? now;
  }

  close(): void {
    void this.#watcher.close();
  }
}
