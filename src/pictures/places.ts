/** Where it happens: what is behind the people, pale so that they stand out, and what somebody can stand behind. */

interface Place {
  ground: string;
  wall: 'warm' | 'cool' | 'night';
  back: string;
  /** A counter, a bench, a table: drawn before those who stand behind it, around x 0, its foot at y 0. */
  furniture?: string;
  /** Where the furniture stands while nobody is behind it; by default to the right. */
  middle?: number;
  /** Where the words of its sign stand: middle, line, size of letters; on the furniture where it has some. */
  sign?: readonly [x: number, y: number, size: number];
}

const pale = (drawing: string) => `<g stroke="{line}" stroke-width="2.5">${drawing}</g>`;
const WINDOW = '<path d="M36 40H116V112H36ZM76 40V112M36 76H116" fill="{glass}"/>';

const COUNTER = '<path d="M-66-62H66V0H-66Z" fill="{soft}"/><path d="M-76-74H76V-60H-76Z" fill="{wood}"/>';
const BENCH =
  '<path d="M-72-66H72V0H-72Z" fill="{wood}"/><path d="M-84-80H84V-64H-84Z" fill="{brown}"/><path d="M-56-52H56V-12H-56Z" stroke-width="2"/>';
const TABLE =
  '<path d="M-80-50V0M80-50V0" stroke="{brown}" stroke-width="8"/><path d="M-98-60H98V-46H-98Z" fill="{wood}"/>';

export const PLACES = {
  空白: { ground: 'floor', wall: 'warm', back: '' },
  办事大厅: {
    ground: 'floor',
    wall: 'cool',
    back: pale(
      '<path d="M0 128H320"/><path d="M300 204V176M286 204l4-28h24l4 28z" fill="{soft}"/><path d="M302 176Q280 170 284 142Q298 150 302 176Q304 150 318 146Q322 168 302 176" fill="{mint}"/>',
    ),
    furniture: COUNTER,
    sign: [0, -24, 24],
  },
  法庭: {
    ground: 'floor',
    wall: 'warm',
    back: pale('<path d="M24 200V30H84V200M236 200V30H296V200M84 60H236" fill="{floor}"/>'),
    furniture: BENCH,
    sign: [0, -24, 24],
  },
  会议室: { ground: 'floor', wall: 'cool', back: pale(WINDOW), furniture: TABLE, middle: 160 },
  大门: {
    ground: 'floor',
    wall: 'cool',
    back: '<path d="M150 84H300V204H150Z" fill="{paper}"/><path d="M138 84L226 46L312 84Z" fill="{tile}"/><path d="M192 128H224V204H192ZM228 128H260V204H228Z" fill="{wood}"/><path d="M160 122h22v30h-22zM268 122h22v30h-22z" fill="{glass}"/>',
    sign: [226, 112, 20],
  },
  工地: {
    ground: 'floor',
    wall: 'warm',
    back: pale(
      '<path d="M26 204V52H134V204M26 102H134M26 152H134M80 52V204M26 102L80 52M80 152L134 102" stroke-width="6"/><path d="M214 204V28H308M214 28L196 46M236 28V60M300 28V74M292 74h16v14h-16z" stroke-width="5"/>',
    ),
  },
  工厂: {
    ground: 'floor',
    wall: 'cool',
    back: pale(
      '<path d="M20 204V112L70 84V112L120 84V112L170 84V204Z" fill="{soft}"/><path d="M188 204V56H214V204Z" fill="{floor}"/><path d="M200 46q10-18 34-12" stroke-width="6"/><path d="M40 140h30v24h-30zM90 140h30v24h-30z" fill="{glass}"/>',
    ),
  },
  农家: {
    ground: 'grass',
    wall: 'cool',
    back: pale(
      '<path d="M150 100H296V204H150Z" fill="{paper}"/><path d="M132 104L164 54H282L314 104Z" fill="{tile}"/><path d="M204 144H242V204H204ZM164 126H190V156H164ZM256 126H282V156H256Z" fill="{sand}"/>',
    ),
  },
  夜里: {
    ground: 'dusk',
    wall: 'night',
    back: '<path d="M70 34A22 22 0 1 0 92 64A18 18 0 0 1 70 34Z" fill="{straw}" stroke="none"/><path d="M150 100H296V204H150Z" fill="{floor}"/><path d="M132 104L164 54H282L314 104Z" fill="{tile}"/><path d="M204 144H242V204H204Z" fill="{brown}"/><path d="M164 126H190V156H164ZM256 126H282V156H256Z" fill="{amber}"/>',
  },
  田里: {
    ground: 'grass',
    wall: 'cool',
    back: '<g stroke="none"><circle cx="268" cy="52" r="20" fill="{amber}"/><path d="M0 204V150Q70 96 150 150Q230 104 320 148V204Z" fill="{mint}"/></g><path d="M0 168H320M0 184H320M0 198H320" stroke="{leaf}" stroke-width="3" stroke-dasharray="10 7"/>',
  },
  马路: {
    ground: 'road',
    wall: 'cool',
    back: `${pale(
      '<path d="M40 204V150M284 204V140" stroke-width="7"/><circle cx="40" cy="124" r="32" fill="{mint}"/><circle cx="284" cy="112" r="34" fill="{mint}"/>',
    )}<path d="M0 222H320" stroke="{white}" stroke-width="5" stroke-dasharray="34 26"/>`,
  },
  街上: {
    ground: 'road',
    wall: 'warm',
    back: pale(
      '<path d="M10 204V70H106V204ZM116 204V92H206V204ZM216 204V60H312V204Z" fill="{paper}"/><path d="M24 130h28v74h-28zM132 140h26v64h-26zM236 128h28v76h-28z" fill="{glass}"/><path d="M10 112H106V96H10ZM116 128H206V114H116Z" fill="{mint}"/>',
    ),
  },
  小店: {
    ground: 'floor',
    wall: 'warm',
    back: '<path d="M0 20H320V52Q300 66 280 52Q260 66 240 52Q220 66 200 52Q180 66 160 52Q140 66 120 52Q100 66 80 52Q60 66 40 52Q20 66 0 52Z" fill="{rose}" stroke-width="2"/>',
    furniture: COUNTER,
    sign: [0, -24, 24],
  },
  医院: {
    ground: 'floor',
    wall: 'cool',
    back:
      pale('<path d="M0 128H320" />') +
      '<path d="M160 40v36M142 58h36" stroke="{leaf}" stroke-width="12"/><path d="M292 204V84M280 84h24M280 84v14" stroke="{steel}" stroke-width="4"/><path d="M273 98h14v24h-14z" fill="{glass}" stroke-width="2"/>',
  },
  教室: {
    ground: 'floor',
    wall: 'warm',
    back: '<path d="M60 36H260V112H60Z" fill="{leaf}" stroke="{brown}" stroke-width="6"/>',
    sign: [160, 84, 26],
  },
  家里: {
    ground: 'floor',
    wall: 'warm',
    back: pale(
      `${WINDOW}<path d="M28 36Q60 60 34 116M124 36Q92 60 118 116" fill="{rose}" opacity=".5"/><path d="M220 130H312V204H220Z" fill="{sand}"/><path d="M220 166H312M262 148h8M262 184h8"/>`,
    ),
  },
  派出所: { ground: 'floor', wall: 'cool', back: pale(WINDOW), furniture: COUNTER, sign: [0, -24, 24] },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];

/** The same with what it may leave out. */
export function placeOf(name: PlaceName): Place {
  return PLACES[name];
}
