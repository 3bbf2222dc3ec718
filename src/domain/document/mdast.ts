/** The part of an mdast tree that the profile reads: plain data, made by any mdast parser with positions. */
export interface MdastNode {
  type: string;
  children?: MdastNode[];
  value?: string;
  depth?: number;
  ordered?: boolean;
  url?: string;
  label?: string;
  identifier?: string;
  name?: string | null;
  align?: (string | null)[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; offset?: number }; end: { line: number; offset?: number } };
}
