import type { Options } from "tsup";

export declare function withConstants(code: string): string;
export declare const constantBindings: NonNullable<Options["plugins"]>[number];
