import { withoutControls } from "./masking.js";

/** A piece of HTML that is safe to insert as it is. Only `html` and `raw` make one. */
export interface Markup {
  readonly markup: string;
}

export type Insert = Markup | string | number | undefined | false | readonly Insert[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML, for element content and quoted attributes: control characters and markup of the
 * file lose their power.
 *
 * @example
 * escapeHtml('<b title="x">'); //=> "&lt;b title=&quot;x&quot;&gt;"
 */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * HTML from a template. Whatever is inserted is escaped, markup excepted, so that nothing of a
 * file can be forgotten.
 *
 * @example
 * html`<p>${"a < b"}</p>`.markup; //=> "<p>a &lt; b</p>"
 */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return {
    markup: strings.reduce(
      (text, part, index) => text + part + (index < inserts.length ? inserted(inserts[index]) : ""),
      "",
    ),
  };
}

/** Our own fixed text, inserted as it is. Never a value of a file. */
export function raw(markup: string): Markup {
  return { markup };
}

function inserted(insert: Insert): string {
  if (insert === undefined || insert === false) return "";
  if (typeof insert === "string") return escapeHtml(insert);
  if (typeof insert === "number") return String(insert);
  return isList(insert) ? insert.map(inserted).join("") : insert.markup;
}

function isList(insert: Insert): insert is readonly Insert[] {
  return Array.isArray(insert);
}
