using System.Text.RegularExpressions;

namespace CommunityBot.Host.Channels.Telegram;

/// <summary>Tells whom a text speaks to, and takes the bot's name out of it.</summary>
internal static partial class TelegramAddressing
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>The text without the bot's name, and whether it speaks to the bot by a command or by name.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="botName">The bot's username; null if it has none.</param>
    public static (string Text, bool IsAddressed) Read(string text, string? botName)
    {
        var spoken = WithoutMention(text, botName);
        var command = Command().Match(spoken);
        if (!command.Success) return (spoken, spoken.Length < text.Length);
        var name = command.Groups["bot"];
        if (!name.Success) return (spoken, true);
        var isOurs = string.Equals(name.Value, botName, StringComparison.OrdinalIgnoreCase);
        return (isOurs ? spoken.Remove(name.Index - 1, name.Length + 1) : spoken, isOurs);
    }

    private static string WithoutMention(string text, string? botName)
    {
        if (botName is null) return text;
        var mention = $@" ?(?<![\w/@.])@{Regex.Escape(botName)}(?!\w)";
        var without = Regex.Replace(text, mention, "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchLimit);
        return without.Length < text.Length ? without.Trim() : text;
    }

    [GeneratedRegex(@"^/\w+(?:@(?<bot>\w+))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
