using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Fakes;

/// <summary>The commands menus the bot published.</summary>
internal sealed class FakeBotApiCommands
{
    private static readonly string[] Scopes =
        ["default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member"];

    private readonly ConcurrentDictionary<(string Scope, string Language), IReadOnlyList<string>> menus = new();

    /// <summary>A menu as lines <c>command - description</c>; empty if there is none.</summary>
    public IReadOnlyList<string> Menu(string scope = "default", string language = "") => menus.GetValueOrDefault((scope, language), []);

    public JsonNode SetMyCommands(FakeBotApiRequest request)
    {
        request.AllowOnly("commands", "scope", "language_code");
        var commands = request.Array("commands") ?? throw FakeBotApiError.BadRequest("can't parse commands");
        if (commands.Count > 100) throw FakeBotApiError.BadRequest("BOT_COMMANDS_TOO_MUCH");
        var language = request.Text("language_code") ?? "";
        if (language.Length is not (0 or 2)) throw FakeBotApiError.BadRequest("invalid language code specified");
        var scope = (string?)request.Object("scope")?["type"] ?? "default";
        if (!Scopes.Contains(scope)) throw FakeBotApiError.BadRequest("can't parse BotCommandScope: unsupported type specified");
        menus[(scope, language)] = [.. commands.Select(command => Line(command!.AsObject()))];
        return true;
    }

    private static string Line(JsonObject command)
    {
        var (name, description) = ((string?)command["command"] ?? "", (string?)command["description"] ?? "");
        if (name.Length is < 1 or > 32 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')) throw FakeBotApiError.BadRequest("BOT_COMMAND_INVALID");
        if (description.Length is < 1 or > 256) throw FakeBotApiError.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        return $"{name} - {description}";
    }
}
