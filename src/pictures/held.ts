/** What people hold, show or read: drawn around its middle, upright. */

const LINES = 'stroke="{grey}" stroke-width="2.5"';

export const SMALL = {
  纸: `<path d="M-13-18H13V18H-13Z" fill="{paper}"/><path d="M-7-9H7M-7-2H7M-7 5H2" ${LINES}/>`,
  盖章的纸: `<path d="M-15-20H15V20H-15Z" fill="{paper}"/><path d="M-8-12H8M-8-5H8" ${LINES}/><circle cx="4" cy="9" r="7" fill="{paper}" stroke="{red}" stroke-width="3.5"/>`,
  照片: '<path d="M-17-14H17V14H-17Z" fill="{white}"/><path d="M-13-10H13V9H-13Z" fill="{glass}" stroke="none"/><path d="M-13 9L-4-3L3 4L8-1L13 9Z" fill="{leaf}" stroke="none"/>',
  手机: '<rect x="-9" y="-16" width="18" height="32" rx="4" fill="{dark}"/><path d="M-5-10H5V8H-5Z" fill="{glass}" stroke="none"/>',
  钱: '<path d="M-24-8H16V14H-24Z" fill="{mint}"/><path d="M-18-14H22V8H-18Z" fill="{mint}"/><path d="M-4-9L2-3L8-9M2-3V5M-3-2H7M-3 2H7" stroke-width="2.4"/>',
  笔: '<path d="M-14 14L-11 5L9-15L14-10L-6 10Z" fill="{amber}"/>',
  相机: '<path d="M-18-9H-8L-5-15H5L8-9H18V13H-18Z" fill="{dark}"/><circle cy="2" r="7.5" fill="{glass}"/>',
  文件夹: '<path d="M-18-14H-6L-2-9H18V15H-18Z" fill="{amber}"/><path d="M-18-4H18"/>',
  包: '<path d="M-8-8Q-8-18 0-18Q8-18 8-8" stroke-width="4"/><path d="M-16-9H16L18 16H-18Z" fill="{brown}"/><path d="M-16 0H16"/>',
  箱子: '<path d="M-20-15H20V17H-20Z" fill="{sand}"/><path d="M-20-4H20M-5-15V-4H5V-15" stroke-width="2.4"/>',
  木槌: '<path d="M-3 0L14 16" stroke-width="6" stroke="{brown}"/><path d="M-15-1L-2-14L7-5L-6 8Z" fill="{wood}"/>',
  尺子: '<path d="M-24-6H24V7H-24Z" fill="{amber}"/><path d="M-16-6v6M-8-6v4M0-6v6M8-6v4M16-6v6" stroke-width="2"/>',
  工具: '<path d="M-2 22V-8" stroke="{wood}" stroke-width="6"/><path d="M-15-18H9Q14-16 14-8H-15Z" fill="{steel}"/>',
  病历: `<path d="M-15-19H15V19H-15Z" fill="{glass}"/><path d="M0-13v12M-6-7h12" stroke="{leaf}" stroke-width="5"/><path d="M-8 8H8" stroke-width="2.5"/>`,
  灯: '<path d="M-9-12Q-9-22 0-22Q9-22 9-12Q9-7 5-3V3H-5V-3Q-9-7-9-12Z" fill="{amber}"/>',
  药: '<path d="M-9-8H9V16H-9Z" fill="{white}"/><path d="M-11-15H11V-8H-11Z" fill="{teal}"/><path d="M0-3v12M-6 3H6" stroke="{leaf}" stroke-width="4"/>',
  碗: '<path d="M-18-6H18Q16 14 5 14H-5Q-16 14-18-6Z" fill="{white}"/><path d="M-14-7Q0-20 14-7Z" fill="{paper}"/>',
} as const;

export type SmallName = keyof typeof SMALL;
export const SMALL_NAMES = Object.keys(SMALL) as SmallName[];
