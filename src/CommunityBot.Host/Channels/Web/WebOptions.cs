namespace CommunityBot.Host.Channels.Web;

/// <summary>The settings <c>Channels:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>Whether the web chat is served.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address under which people open the page, for the links in invites.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Whether the page offers to try the roles; for installations that have only the sample ward.</summary>
    public bool TryRoles { get; set; }
}
