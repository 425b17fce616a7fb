namespace CommunityBot.Host.Channels.Telegram;

/// <summary>A line of the commands menu.</summary>
/// <param name="Command">1 to 32 of a-z, 0-9 and <c>_</c>, without the slash.</param>
/// <param name="Vietnamese">What it does, at most 256 characters.</param>
/// <param name="English">The same in English.</param>
/// <param name="InGroups">Whether groups show it too.</param>
public sealed record BotCommand(string Command, string Vietnamese, string English, bool InGroups = false);
