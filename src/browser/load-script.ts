/** Runs a classic script, which pages opened from a disk may load, too, as they may no module and no data. */

/** @throws Error where it does not come; asked again, it is asked for anew */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(src));
    };
    script.src = src;
    document.head.append(script);
  });
}
