// Duty: the read-only form of a type that zod infers. A type only: z.readonly() would put `readOnly` into the JSON Schema.
export type Frozen<Data> = Data extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Data extends object
    ? { readonly [Key in keyof Data]: Frozen<Data[Key]> }
    : Data;
