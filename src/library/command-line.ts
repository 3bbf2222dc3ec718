import { parseArgs, type ParseArgsConfig } from 'node:util';

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/** What a command line may hold: as {@link parseArgs} is told, always strictly. */
export type CommandLine = Omit<ParseArgsConfig, 'strict' | 'tokens'> & {
  args: readonly string[];
  options: NonNullable<ParseArgsConfig['options']>;
};

/**
 * Reads a command line.
 *
 * @throws Error (Vietnamese) for an option that the command does not have, which names those it has; for one without
 *   its value, or with one that it does not take; for words that belong to no option where the command takes none
 */
export function readArguments<const T extends CommandLine>(config: T): Parsed<T> {
  const told = { ...config, args: [...config.args] };
  const { tokens = [] } = parseArgs({ ...told, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && !config.allowPositionals)
      throw new Error(`không hiểu “${token.value}”: lệnh này chỉ nhận lựa chọn. ${known(config)}`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(config.options, name) ? config.options[name] : undefined;
    if (!option) throw new Error(`không có lựa chọn ${rawName}. ${known(config)}`);
    const isText = option.type === 'string';
    // "--reason --write": the reason is missing
    if (isText && (value === undefined || (!inlineValue && value.startsWith('-'))))
      throw new Error(`${rawName} cần một giá trị: viết ${rawName}=GIÁ_TRỊ.`);
    if (!isText && value !== undefined)
      throw new Error(`${rawName} không nhận giá trị; viết riêng ${rawName}.`);
  }
  return parseArgs({ ...told, strict: true }) as Parsed<T>;
}

function known({ options }: CommandLine): string {
  const names = Object.keys(options).map((name) => `--${name}`);
  return names.length === 0 ? 'Lệnh này không có lựa chọn nào.' : `Lệnh này có: ${names.join(' ')}.`;
}

/** As {@link readArguments}, for a command that begins: what is wrong is printed, and the process ends with code 2. */
export function commandArguments<const T extends CommandLine>(config: T): Parsed<T> {
  try {
    return readArguments(config);
  } catch (error) {
    console.error(`Lỗi: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}
