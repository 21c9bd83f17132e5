/** A value of type `T` that only the named constructor hands out. */
export type Brand<T, Name extends string> = T & { readonly __brand?: Name };
