/** The part of transformers.js that is used here. Declared, because the package is optional: the types must hold without it. */
declare module "@xenova/transformers" {
  export const env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useFSCache: boolean;
    useBrowserCache: boolean;
    useWasmCache: boolean;
    logLevel: number;
    fetch: (address: string | URL) => Promise<Response>;
  };
  export type Tensor = {
    readonly dims: readonly number[];
    readonly data: Float32Array | BigInt64Array;
    readonly dispose: () => void;
  };
  export type Encoded = Readonly<Record<string, Tensor>>;
  export type Tokenizer = (
    texts: readonly string[],
    how: { readonly padding: boolean; readonly truncation: boolean; readonly max_length: number },
  ) => Encoded;
  export type Model = {
    (inputs: Encoded): Promise<Readonly<Record<string, Tensor | undefined>>>;
    readonly dispose: () => Promise<unknown>;
  };
  type LoadOptions = {
    readonly dtype: string;
    readonly device: "cpu";
    readonly local_files_only: true;
    readonly session_options: Readonly<Record<string, unknown>>;
  };
  export const AutoTokenizer: {
    from_pretrained: (name: string, how: { readonly local_files_only: true }) => Promise<Tokenizer>;
  };
  export const AutoModel: { from_pretrained: (name: string, how: LoadOptions) => Promise<Model> };
  export const AutoModelForSequenceClassification: {
    from_pretrained: (name: string, how: LoadOptions) => Promise<Model>;
  };
}
