/** Hands a file to the reader, made in the page and sent nowhere. */

/** WeChat's browser saves nothing that a page makes; its menu opens the page in one that does. */
export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

export const WECHAT_HINT = '微信里存不了文件。请点右上角“…”，选“在浏览器打开”，再点一次。';

/** Starts the download. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
