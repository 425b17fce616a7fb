using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Conversations;

/// <summary>A command: two words for it, who may use it, and what it does.</summary>
/// <param name="Word">The Vietnamese word, folded and without spaces, such as <c>homnay</c>.</param>
/// <param name="English">The English word.</param>
/// <param name="LowestRole">The lowest role that may use it.</param>
/// <param name="Handle">What it does.</param>
/// <param name="Help">Key of the line that explains it; null for commands that only buttons use.</param>
/// <param name="InGroups">Whether it makes sense in a group, so that channels list it there.</param>
/// <param name="WhilePaused">Whether it works during a pause: logging work, one's own data, and joining do.</param>
public sealed record MenuEntry(
    string Word, string English, Role LowestRole, Func<Turn, Reply> Handle, string? Help = null, bool InGroups = false, bool WhilePaused = false);

/// <summary>What answers a question that was left open.</summary>
/// <param name="Name">Stable name under which the question is stored.</param>
/// <param name="Type">The record that holds it.</param>
/// <param name="LowestRole">The lowest role that may answer: who was demoted since the question may not.</param>
/// <param name="Answer">Takes the person's words; null when they are not an answer to this question.</param>
public sealed record MenuStep(string Name, Type Type, Role LowestRole, Func<Turn, PendingStep, Reply?> Answer)
{
    /// <summary>A step for a record type.</summary>
    public static MenuStep For<T>(string name, Role lowestRole, Func<Turn, T, Reply?> answer)
        where T : PendingStep => new(name, typeof(T), lowestRole, (turn, step) => answer(turn, (T)step));
}

/// <summary>A text after citizens' identities were left out.</summary>
/// <param name="Text">What may be stored and answered.</param>
/// <param name="LeftOut">What was left out, in codes; empty when nothing was.</param>
public sealed record ScreenedText(string Text, IReadOnlyList<string> LeftOut);

/// <summary>Everything the bot can do, as the turn needs it.</summary>
public sealed record Menu
{
    /// <summary>The commands.</summary>
    public required IReadOnlyList<MenuEntry> Entries { get; init; }

    /// <summary>What may be left open.</summary>
    public required IReadOnlyList<MenuStep> Steps { get; init; }

    /// <summary>Leaves out citizens' identities before anything else sees the text.</summary>
    public required Func<IncomingMessage, ScreenedText> Screen { get; init; }

    /// <summary>Tells the person what was left out, or that a file was not opened; the codes say which.</summary>
    public required Func<Turn, IReadOnlyList<string>, Reply> LeftOut { get; init; }

    /// <summary>Answers a text that is neither a command nor an answer.</summary>
    public required Func<Turn, Reply> FreeText { get; init; }

    /// <summary>Answers a command that does not exist.</summary>
    public required Func<Turn, Reply> UnknownCommand { get; init; }

    /// <summary>Answers a command the person's role may not use.</summary>
    public required Func<Turn, MenuEntry, Reply> NotAllowed { get; init; }

    /// <summary>Tells a person that an administrator has paused the bot for them; null when it answers.</summary>
    public required Func<Turn, Reply?> Paused { get; init; }

    /// <summary>What a person missed while they could not be reached, now that they write; null when there is nothing.</summary>
    /// <remarks>The flag tells that they have only just been given their role.</remarks>
    public required Func<Turn, bool, Reply?> Missed { get; init; }

    /// <summary>Apologises for a fault of ours.</summary>
    public required Func<Turn, Reply> Apology { get; init; }

    /// <summary>The entry with this word in either language, or null.</summary>
    public MenuEntry? Find(string word)
    {
        var folded = VietnameseText.Fold(word);
        return Entries.FirstOrDefault(entry => entry.Word == folded || entry.English == folded);
    }
}
