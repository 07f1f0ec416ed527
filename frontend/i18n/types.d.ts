/** A word of a catalogue: a sentence with {values}, or one sentence per plural form of {count}. */
export type Entry = string | { one: string; other: string; zero?: string };
