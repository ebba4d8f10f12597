const MISSING = '–';

const TEXTS = { en: readJson('texts-en'), ja: readJson('texts-ja') };

const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

const hasText = (key) => own(TEXTS[state.language], key) !== undefined;

function text(key, values = {}) {
  const pattern = own(TEXTS[state.language], key) ?? key;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => String(own(values, name) ?? whole));
}

/** The text in the language of the page, or in any other there is. */
function translated(texts, otherwise) {
  if (typeof texts === 'string') return texts;
  return own(texts, state.language) ?? own(texts, 'en') ?? own(texts, 'ja') ?? otherwise;
}

function grouped(number, decimals = 0) {
  const [whole, fraction] = Math.abs(number).toFixed(decimals).split('.');
  const sign = number < 0 && Number(number.toFixed(decimals)) !== 0 ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
}

const percent = (ratio) => `${grouped(ratio * 100, 1)}%`;

const two = (number) => String(number).padStart(2, '0');

/** Seconds as m:ss, or h:mm:ss from an hour on. */
function clock(seconds) {
  const sign = seconds < 0 ? '−' : '';
  const whole = Math.round(Math.abs(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return sign + (h ? `${grouped(h)}:${two(m)}:${two(s)}` : `${m}:${two(s)}`);
}

/** Seconds in words below a minute, where the tenths of a mean still matter; as a clock above. */
function spoken(seconds) {
  const short = Math.abs(seconds) < 59.95;
  return short ? text('duration.s', { n: grouped(seconds, Number.isInteger(seconds) ? 0 : 1) }) : clock(seconds);
}

const decimalsOf = (number) => (Number.isInteger(number) ? 0 : 2);

/** A figure as text: blank if the group has none, a dash if it is undefined. */
function figureText(figure, seconds = clock) {
  if (!figure) return '';
  if (figure.value === null || figure.value === undefined) return MISSING;
  if (figure.unit === 'ratio') return percent(figure.value);
  if (figure.unit === 's') return seconds(figure.value);
  if (figure.unit === 'net-ratio') return grouped(100 * figure.value, 1);
  if (figure.unit === 'factor' || figure.unit === 'points' || figure.unit === 'money') return grouped(figure.value, 2);
  return grouped(figure.value, decimalsOf(figure.value));
}

function isoDuration(iso) {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(iso ?? '');
  if (!match || iso === 'PT') return null;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

function durationText(iso) {
  const seconds = isoDuration(iso);
  if (seconds === null) return String(iso);
  if (seconds >= 3600 && seconds % 3600 === 0) return text('duration.h', { n: seconds / 3600 });
  if (seconds >= 60 && seconds % 60 === 0) return text('duration.min', { n: seconds / 60 });
  return text('duration.s', { n: seconds });
}

/** A day such as 1999-01-03, in the words of the page; other text comes back as it is. */
function dayText(day, pattern = 'date') {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return text(pattern, {
    year: match[1],
    month: text('months').split(' ')[Number(match[2]) - 1],
    day: Number(match[3]),
    weekday: text('weekdays').split(' ')[weekday],
  });
}

function dimensionText(dimension, value) {
  if (dimension === 'hour' && /^\d{1,2}$/.test(value)) return `${two(value)}:00`;
  if (dimension === 'interval') return value.slice(0, 16).replace('T', ' ');
  if (dimension === 'weekday' && hasText(`weekday.${value}`)) return text(`weekday.${value}`);
  return value;
}

function dimensionName(dimension) {
  const key = `dimension.${dimension}`;
  return hasText(key) ? text(key) : dimension;
}
