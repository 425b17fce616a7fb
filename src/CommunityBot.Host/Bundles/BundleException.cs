namespace CommunityBot.Host.Bundles;

/// <summary>A bundle is refused; the message is one sentence that says why.</summary>
internal sealed class BundleException(string message) : Exception(message);
