/** The desk on which a post lies before it is pasted: copies it, its title, its summary and its address. Nothing is sent. */

/** Takes what is copied by the old way, where the new one is not there or refused. */
function copyByEvent(html: string, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    if (html !== '') event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}

async function copy(html: string, text: string): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...(html === '' ? {} : { 'text/html': blob('text/html', html) }),
        'text/plain': blob('text/plain', text),
      }),
    ]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

/** The post as it is pasted: each picture is there, or a line says which one goes there. */
export function pasted(article: Element, withPictures: boolean): { html: string; text: string } {
  const holder = document.createElement('div');
  holder.innerHTML = article.innerHTML;
  const kept = document.getElementById('pictures')?.textContent ?? '{}';
  const pictures = JSON.parse(kept) as Record<string, string>;
  for (const image of holder.querySelectorAll('img')) {
    const file = image.getAttribute('src') ?? '';
    const png = pictures[file];
    if (withPictures && png !== undefined) image.src = `data:image/png;base64,${png}`;
    else image.replaceWith(`〔在这里插入图片：${file}〕`);
  }
  const { innerHTML: html } = holder;
  for (const end of holder.querySelectorAll('br')) end.replaceWith('\n');
  const lines = [...holder.querySelectorAll('p,h2,h3,tr')].map(({ textContent }) => textContent.trim());
  return { html, text: lines.filter((line) => line !== '').join('\n') };
}

const said = document.querySelector('output');
const article = document.querySelector('#article');
const box = document.querySelector<HTMLInputElement>('#with');

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const field = button.value === '' ? undefined : document.getElementById(button.value)?.textContent?.trim();
    const { html, text } =
      field === undefined && article ? pasted(article, box?.checked === true) : { html: '', text: field ?? '' };
    void copy(html, text).then((done) => {
      if (!said) return;
      said.textContent = done
        ? field === undefined
          ? '正文复制好了。到公众号后台的正文里，按 Ctrl+V。'
          : '复制好了，去粘贴。'
        : '这个浏览器不让复制。请把下面的正文全部选中，按 Ctrl+C。';
    });
  });
}
