using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Browsers of people with a role, in SQL.</summary>
/// <param name="sql">The open transaction.</param>
internal sealed class SqlBrowsers(SqlSession sql) : IBrowsers
{
    /// <inheritdoc/>
    public Browser? Find(string hash) =>
        sql.First<Browser>("SELECT hash, chat_id, role, ended, sign_in FROM browser WHERE hash = @hash", new { hash });

    /// <inheritdoc/>
    public void Save(Browser browser) =>
        sql.Execute(
            """
            INSERT INTO browser (hash, chat_id, role, ended, sign_in) VALUES (@Hash, @ChatId, @Role, @Ended, @SignIn)
            ON CONFLICT (hash) DO UPDATE SET role = excluded.role, ended = excluded.ended, sign_in = excluded.sign_in
            """,
            browser);

    /// <inheritdoc/>
    public void ForgetChat(string chatId) => sql.Execute("DELETE FROM browser WHERE chat_id = @chatId", new { chatId });
}
