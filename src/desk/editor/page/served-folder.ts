/**
 * The folder of the content as the editor's program knows folders: what it would read from the disk with a picker comes from
 * the desk's server, and what it writes goes there. Only what the program asks of a folder is here.
 */

/** A file as the server gives it. */
export interface ServedFile {
  file: string;
  hash: string;
  /** What is in it, as the program reads it; absent for a picture, which is asked for when it is looked at. */
  text?: string;
  /** Whether the program has read it. */
  opened?: boolean;
}

/** How the folder talks to the server. */
export interface Desk {
  /** @returns the hash of what is on the disk then */
  save(file: string, content: Blob, before: string): Promise<string>;
  picture(file: string): Promise<Blob>;
  remove(file: string, before: string): Promise<void>;
}

class ServedHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly #file: ServedFile;
  readonly #desk: Desk;
  readonly #onSaved: (() => void) | undefined;

  constructor(file: ServedFile, desk: Desk, onSaved?: () => void) {
    this.name = file.file.slice(file.file.lastIndexOf('/') + 1);
    this.#file = file;
    this.#desk = desk;
    this.#onSaved = onSaved;
  }

  async getFile(): Promise<File> {
    const { text, file, opened } = this.#file;
    if (text === undefined) return new File([await this.#desk.picture(file)], this.name);
    this.#file.opened = true;
    // The program opens all six hundred and reads their text: real ones would take the browser a third of a second.
    return opened ? new File([text], this.name) : readable(text, this.name);
  }

  /** The program writes a file in one piece, hears when that is refused, and does not when closing it is. */
  async createWritable() {
    return {
      write: async (whole: string | Blob) => {
        const content = new Blob([whole]);
        this.#file.hash = await this.#desk.save(this.#file.file, content, this.#file.hash);
        if (isForm(this.#file.file)) this.#file.text = await content.text();
        this.#onSaved?.();
      },
      close: async () => {},
    };
  }
}

/** What the program asks of a file when it reads them all. */
function readable(text: string, name: string): File {
  const own = { name, size: text.length, type: '', lastModified: 0, text: async () => text };
  return Object.create(File.prototype, Object.getOwnPropertyDescriptors(own)) as File;
}

/** Whether a file is a form, and no picture. */
export function isForm(file: string): boolean {
  return /\.(?:mdx|yaml)$/.test(file);
}

class NotThere extends Error {
  override readonly name = 'NotFoundError';
}

/** A folder of served files; what is asked for and is not there can be made. */
export class ServedFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly #path: string;
  readonly #files: Map<string, ServedFile>;
  readonly #desk: Desk;

  /** @param path below the project, without a slash at its end; empty for the project */
  constructor(path: string, files: Map<string, ServedFile>, desk: Desk) {
    this.name = path === '' ? 'xunfa' : path.slice(path.lastIndexOf('/') + 1);
    this.#path = path;
    this.#files = files;
    this.#desk = desk;
  }

  #below(name: string): string {
    return this.#path === '' ? name : `${this.#path}/${name}`;
  }

  async *entries(): AsyncGenerator<[string, ServedFolder | ServedHandle]> {
    const start = this.#path === '' ? '' : `${this.#path}/`;
    const folders = new Set<string>();
    for (const file of this.#files.values()) {
      if (!file.file.startsWith(start)) continue;
      const [name = '', ...deeper] = file.file.slice(start.length).split('/');
      if (deeper.length === 0) yield [name, new ServedHandle(file, this.#desk)];
      else if (!folders.has(name)) {
        folders.add(name);
        yield [name, new ServedFolder(this.#below(name), this.#files, this.#desk)];
      }
    }
  }

  async *values(): AsyncGenerator<ServedFolder | ServedHandle> {
    for await (const [, one] of this.entries()) yield one;
  }

  async getDirectoryHandle(name: string): Promise<ServedFolder> {
    return new ServedFolder(this.#below(name), this.#files, this.#desk);
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<ServedHandle> {
    const file = this.#below(name);
    const known = this.#files.get(file);
    if (known) return new ServedHandle(known, this.#desk);
    if (!create) throw new NotThere(file);
    const made: ServedFile = { file, hash: '', opened: true, ...(isForm(file) ? { text: '' } : {}) };
    // Whatever is refused is not there.
    return new ServedHandle(made, this.#desk, () => this.#files.set(file, made));
  }

  async removeEntry(name: string): Promise<void> {
    const file = this.#below(name);
    const known = this.#files.get(file);
    if (!known) throw new NotThere(file);
    await this.#desk.remove(file, known.hash);
    this.#files.delete(file);
  }

  async queryPermission(): Promise<'granted'> {
    return 'granted';
  }

  async requestPermission(): Promise<'granted'> {
    return 'granted';
  }
}
