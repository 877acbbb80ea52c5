/** The whole check of the content, done again whenever a file of it changes, for whoever looks on. */

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { type Findings, readAndCheck } from '../../checks/all.ts';
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

export class WatchedCheck {
  readonly #options: LibraryOptions;
  readonly #watcher: FSWatcher;
  #current: Promise<Checked>;
  #version = 0;
  #changed = false;
  #working = false;
  #waiting: (() => void)[] = [];

  constructor(options: LibraryOptions) {
    this.#options = options;
    this.#current = this.#check();
    // Node's own loses a file that was replaced, as every save of ours replaces one.
    this.#watcher = watch(join(options.root, 'content'), { ignoreInitial: true }).on('all', () => {
      this.#changed = true;
      if (!this.#working) void this.#again();
    });
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

  async #check(): Promise<Checked> {
    const start = performance.now();
    const version = ++this.#version;
    const { library, findings } = await readAndCheck(this.#options);
    const due = library && findings.problems.length === 0 ? dueSoon(library) : [];
    return { ...findings, due, version, seconds: (performance.now() - start) / 1000 };
  }

  /**
   * @param after a version that is known already
   * @param patience milliseconds after which the same is given once more
   */
  async found(after: number, patience: number): Promise<Checked> {
    const now = await this.#current;
    if (now.version !== after) return now;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    await Promise.race([promise, setTimeout(patience)]);
    return this.#current;
  }

  close(): void {
    void this.#watcher.close();
  }
}
