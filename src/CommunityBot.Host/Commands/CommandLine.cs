using CommunityBot.Host.Settings;
using CommunityBot.Host.Storage;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary>The commands that do one thing and end, instead of running the bot.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command the arguments name. Returns its exit code; null when they name none, so that the bot is to run.</summary>
    public static async Task<int?> TryRun(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-')) return null;
        var options = args.SkipWhile(word => !word.StartsWith('-')).ToArray();
        return args switch
        {
            ["run", ..] => null,
            ["understand", var what, ..] => await UnderstandCommand.Run(what, KnowledgeSetup.Read(Settings(options))),
            ["check", ..] => await WithStore(Settings(options), CheckCommand.Run),
            ["demo", ..] => await WithStore(Settings(options), DemoCommand.Run),
            ["export", var what, ..] => await WithStore(Settings(options), (settings, store) => new ExportCommand(settings, store, Arguments(options)).Run(what)),
            ["import", "bundle" or "targets", ..] => await WithStore(
                Settings(options), (settings, store) => new ImportCommand(settings, store, Arguments(options)).Run(args[1], [.. args.Skip(2).TakeWhile(word => !word.StartsWith('-'))])),
            ["backup", var file, ..] when !file.StartsWith('-') => BackupCommands.Backup(Settings(options), file),
            ["restore", var file, ..] when !file.StartsWith('-') => await BackupCommands.Restore(Settings(options), file),
            ["move", "sqlite-to-postgres", var to, ..] => MoveCommand.Run(Settings(options), to),
            ["recount", ..] => await WithStore(Settings(options), RecountCommand.Run),
            _ => await Unknown(args[0]),
        };
    }

    private static BotSettings Settings(string[] options) => BotSettings.Read(Start.Builder(options).Configuration);

    private static CommandArguments Arguments(string[] options) => new(Start.Builder(options).Configuration);

    private static async Task<int> WithStore(BotSettings settings, Func<BotSettings, IStore, Task<int>> command)
    {
        var store = Stores.Open(settings);
        using var closing = store as IDisposable;
        return await command(settings, store);
    }

    private static async Task<int> Unknown(string word)
    {
        await Console.Error.WriteLineAsync($"'{word}' is no command; say run, understand, check, recount, backup FILE, restore FILE, demo, export, import or move sqlite-to-postgres.");
        return 2;
    }
}
