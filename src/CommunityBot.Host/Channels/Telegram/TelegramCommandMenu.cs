using CommunityBot.Host.Channels.BotApi;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Publishes the commands menu at start: Vietnamese for everybody, English for apps in English, and a shorter one in groups.</summary>
internal sealed class TelegramCommandMenu(TelegramApi api, IEnumerable<BotCommand> commands, TimeProvider time, ILogger<TelegramCommandMenu> log)
    : BackgroundService
{
    private static readonly TelegramCommandScope Groups = new("all_group_chats");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new BotApiPause(TelegramChannel.Provider, time, log);
        foreach (var menu in Menus()) await pause.UntilGranted(cancel => Publish(menu, cancel), stoppingToken);
    }

    private IEnumerable<SetMyCommandsRequest> Menus()
    {
        BotCommand[] all = [.. commands];
        return [.. Menus(all, null), .. Menus([.. all.Where(command => command.InGroups)], Groups)];
    }

    private static IEnumerable<SetMyCommandsRequest> Menus(BotCommand[] commands, TelegramCommandScope? scope)
    {
        if (commands.Length == 0) yield break;
        yield return new([.. commands.Select(line => new TelegramCommand(line.Command, line.Vietnamese))], scope, LanguageCode: null);
        yield return new([.. commands.Select(line => new TelegramCommand(line.Command, line.English))], scope, LanguageCode: "en");
    }

    /// <summary>A menu Telegram will not have is told to the operator and left: the bot works without it.</summary>
    private async Task<BotApiResult> Publish(SetMyCommandsRequest menu, CancellationToken cancel)
    {
        var answer = await api.SetMyCommands(menu, cancel);
        if (answer is not BotApiResult.Refused { Code: 400 } refused) return answer;
        log.CallRefused(TelegramChannel.Provider, "setMyCommands", refused.Description);
        return new BotApiResult.Success(default);
    }
}
