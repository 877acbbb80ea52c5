/** While a form is being saved nobody writes in it: the program would take for saved what came in between. */

/** By when the program has noted that a form was saved. */
const NOTED_MS = 400;

/** Whatever happens, nobody is kept from writing for longer. */
const MOST_MS = 10_000;

/** Where somebody was writing when it was held. */
let writing: Element | null = null;

/** Lets go of what is held now. */
let timer: ReturnType<typeof setTimeout> | undefined;

const form = () => document.querySelector<HTMLElement>('#nc-root');

/** Holds the form for the save that begins, whatever was to come of the one before. */
export function hold(): void {
  const root = form();
  if (!root) return;
  if (!root.inert) writing = document.activeElement;
  root.inert = true;
  letGo(MOST_MS);
}

/** Lets go of the form once the program has noted that it was saved. */
export function letGoOfSaved(): void {
  letGo(NOTED_MS);
}

/** Lets go of the form: nothing was saved. */
export function letGoOfRefused(): void {
  letGo(0);
}

function letGo(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const root = form();
    if (!root?.inert) return;
    root.inert = false;
    if (writing instanceof HTMLElement) writing.focus();
  }, after);
}
