namespace CommunityBot.Storage;

/// <summary>A browser of a person who has a role, or had one when it was made.</summary>
public sealed record Browser
{
    /// <summary>SHA-256 of the cookie's secret, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The chat in the web channel that the secret opens.</summary>
    public required string ChatId { get; init; }

    /// <summary>The role the secret was made for; a higher one needs a new secret.</summary>
    public Role Role { get; init; }

    /// <summary>When it stopped being good; null while it is.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The page's id of the message that ended it; sending that once more shows that the answer to it was lost.</summary>
    public string? SignIn { get; init; }
}

/// <summary>Browsers of people with a role.</summary>
public interface IBrowsers
{
    /// <summary>The browser with this hash, ended ones included, or null.</summary>
    Browser? Find(string hash);

    /// <summary>Stores a browser, replacing one with the same hash.</summary>
    void Save(Browser browser);

    /// <summary>Removes all browsers of a chat.</summary>
    void ForgetChat(string chatId);
}
